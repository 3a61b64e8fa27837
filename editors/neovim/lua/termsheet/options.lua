-- What can be set, and what it is when nothing is.
local M = {}

local defaults = {
  -- How the language server is started.
  cmd = { 'terms', 'lsp' },
  -- Show lenses: run a scenario, what a rule changes.
  code_lenses = true,
  -- Show values and units in the text, where Neovim can (0.10 and newer).
  inlay_hints = true,
  -- Called with the client and the buffer when the server is attached.
  on_attach = nil,
  -- What completion plugins and the like are capable of; nil for Neovim's own.
  capabilities = nil,
  -- The settings of the server, as in docs/editor/settings.md.
  settings = {
    termsheet = {
      inlayHints = { units = true, values = true, labels = true },
      codeLens = { scenarios = true, uses = false, prices = true },
      diagnostics = { prose = true },
    },
  },
}

local given = {}

function M.set(options)
  given = options or {}
end

--- All options: those of `setup` over those of `vim.g.termsheet` over those that nobody set.
function M.get()
  return vim.tbl_deep_extend('force', defaults, vim.g.termsheet or {}, given)
end

return M
