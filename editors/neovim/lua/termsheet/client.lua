-- Starts one language server for each folder of contracts. Neovim 0.8 does that itself; 0.7.2 is shown how.
local M = {}

local options = require('termsheet.options')

local by_root = {}

local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  local git = vim.fn.finddir('.git', folder .. ';')
  if git == '' then
    git = vim.fn.findfile('.git', folder .. ';')
  end
  return git == '' and folder or vim.fn.fnamemodify(git, ':p:h:s?[\\/]\\.git$??')
end

local function refresh_lenses(buffer)
  if vim.lsp.codelens.enable then
    vim.lsp.codelens.enable(true, { bufnr = buffer })
    return
  end
  local group = vim.api.nvim_create_augroup('termsheet_lenses_' .. buffer, { clear = true })
  vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'BufWritePost' }, {
    group = group,
    buffer = buffer,
    callback = function()
      vim.lsp.codelens.refresh()
    end,
  })
  vim.api.nvim_buf_call(buffer, vim.lsp.codelens.refresh)
end

local function attached(client, buffer)
  local set = options.get()
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc'
  vim.bo[buffer].formatexpr = 'v:lua.vim.lsp.formatexpr()'
  if set.code_lenses then
    refresh_lenses(buffer)
  end
  if set.inlay_hints and vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if set.on_attach then
    set.on_attach(client, buffer)
  end
end

local function config_for(root)
  local set = options.get()
  return {
    name = 'termsheet',
    cmd = set.cmd,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    capabilities = set.capabilities or vim.lsp.protocol.make_client_capabilities(),
    settings = set.settings,
    on_attach = attached,
    on_exit = function()
      by_root[root] = nil
    end,
  }
end

--- Attaches the server of the buffer's folder, and starts it where there is none yet.
function M.attach(buffer)
  local program = options.get().cmd[1]
  if vim.fn.executable(program) == 0 then
    vim.notify_once('Termsheet: there is no program `' .. program .. '`. Set `cmd` as the README says.', vim.log.levels.WARN)
    return
  end
  local root = root_of(buffer)
  if vim.lsp.start then
    vim.lsp.start(config_for(root), { bufnr = buffer })
    return
  end
  by_root[root] = by_root[root] or vim.lsp.start_client(config_for(root))
  if by_root[root] then
    vim.lsp.buf_attach_client(buffer, by_root[root])
  end
end

--- The server of a buffer; nil where there is none.
function M.of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer, name = 'termsheet' })
    or vim.tbl_values(vim.lsp.buf_get_clients(buffer))
  for _, client in ipairs(clients) do
    if client.name == 'termsheet' then
      return client
    end
  end
end

--- Asks the server of a buffer, and calls `done` with what it answers; says so where something is wrong.
function M.ask(buffer, method, params, done)
  local client = M.of(buffer)
  if not client then
    vim.notify('Termsheet: no language server serves this buffer.', vim.log.levels.WARN)
    return
  end
  local function answered(err, result)
    if err then
      vim.notify('Termsheet: ' .. (err.message or tostring(err)), vim.log.levels.ERROR)
    else
      done(result, client)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, answered, buffer)
  else
    client.request(method, params, answered, buffer)
  end
end

return M
