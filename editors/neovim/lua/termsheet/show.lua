-- How answers are shown: a page beside the text or over it, and a list of places.
local M = {}

local function lines_of(text)
  return vim.split(text, '\n', { plain = true })
end

--- Shows a page over the text, at the cursor; asked again, the cursor goes into it.
function M.float(page)
  vim.lsp.util.open_floating_preview(lines_of(page.markdown), 'markdown', {
    border = 'rounded',
    focus_id = 'termsheet',
    max_width = 100,
  })
end

--- Shows a page in a window beside the text; one of the same title is replaced.
function M.beside(page)
  local name = 'termsheet://' .. page.title:gsub('[/\\]', ' ')
  local buffer = vim.fn.bufnr('^' .. vim.fn.escape(name, '[]*?,{}\\') .. '$')
  if buffer == -1 then
    buffer = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_name(buffer, name)
    vim.bo[buffer].filetype = 'markdown'
  end
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines_of(page.markdown))
  vim.bo[buffer].modifiable = false
  if vim.fn.bufwinid(buffer) == -1 then
    vim.cmd('vertical sbuffer ' .. buffer)
    vim.cmd('wincmd p')
  end
end

--- Shows places in the quickfix list.
function M.places(title, items)
  vim.fn.setqflist({}, ' ', { title = title, items = items })
  if #items > 0 then
    vim.cmd('botright copen | wincmd p')
  else
    vim.cmd('cclose')
  end
end

--- How a scenario came out: a word of it, and the lines that fail in the quickfix list.
function M.outcome(outcome)
  if not outcome or outcome == vim.NIL then
    vim.notify('There is no such scenario any more.', vim.log.levels.WARN)
    return
  end
  local items = {}
  for _, finding in ipairs(outcome.findings) do
    table.insert(items, {
      filename = vim.uri_to_fname(outcome.uri),
      lnum = finding.range.start.line + 1,
      col = finding.range.start.character + 1,
      text = finding.message:gsub('\n', ' '),
      type = 'E',
    })
  end
  M.places('Scenario “' .. outcome.name .. '”', items)
  local words = { passed = 'came out as expected', failed = 'did not come out', unreadable = 'cannot be run' }
  local level = outcome.outcome == 'passed' and vim.log.levels.INFO or vim.log.levels.WARN
  vim.notify('“' .. outcome.name .. '” ' .. words[outcome.outcome] .. '.', level)
end

return M
