-- Termsheet in Neovim (0.7.2 and newer): the language server, and the commands that its lenses run.
local M = {}

local options = require('termsheet.options')

--- Sets what is not as it comes: see the README. Call it before the first contract is opened.
--- `vim.g.termsheet`, a table of the same, does as well.
function M.setup(given)
  options.set(given)
end

--- Starts the language server for a buffer, or attaches the one that serves its folder already.
function M.attach(buffer)
  require('termsheet.commands').register(buffer)
  require('termsheet.client').attach(buffer)
end

return M
