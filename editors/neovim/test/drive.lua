-- Does in Neovim what a person does, with the contract in the first window; writes what is seen as JSON
-- to the file that $TERMSHEET_SEEN names.
local seen = {}
local buffer = vim.api.nvim_get_current_buf()
local patience = 60000

local function wait(what, holds)
  if not vim.wait(patience, holds, 20) then
    error('waited in vain for ' .. what)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

--- Puts the cursor on words, at the first place where they stand behind others.
local function go_to(words, before)
  vim.api.nvim_set_current_buf(buffer)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  for number, line in ipairs(lines) do
    local start = line:find((before or '') .. words, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start + #(before or '') })
      return number
    end
  end
  error('the contract has no ' .. words)
end

local function replace(words, others)
  local number = go_to(words)
  local line = vim.api.nvim_buf_get_lines(buffer, number - 1, number, false)[1]
  local start, finish = line:find(words, 1, true)
  local changed = line:sub(1, start - 1) .. others .. line:sub(finish + 1)
  vim.api.nvim_buf_set_lines(buffer, number - 1, number, false, { changed })
end

--- What is wrong. The note is sound; what is only remarked on stays.
local function errors()
  return vim.tbl_map(function(each)
    return { code = each.code, message = each.message, line = each.lnum + 1 }
  end, vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }))
end

local function quickfix(what, ask)
  vim.fn.setqflist({}, 'r')
  ask()
  wait(what, function()
    return #vim.fn.getqflist() > 0
  end)
  local items = vim.tbl_map(function(item)
    return item.text
  end, vim.fn.getqflist())
  vim.cmd('cclose')
  return items
end

local function drive()
  wait('the server', function()
    local client = require('termsheet.client').of(buffer)
    return client and client.initialized
  end)

  -- Diagnostics: of a name that is spelled wrong, gone when it is spelled right.
  replace('means 115% of Conversion Price', 'means 115% of Conversion Prise')
  wait('a diagnostic', function()
    return #errors() > 0
  end)
  seen.diagnostics = errors()

  -- A code action mends it.
  go_to('Conversion Prise')
  vim.ui.select = function(items, options, done)
    seen.actions = vim.tbl_map(options.format_item or tostring, items)
    done(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait('the code action', function()
    return text():find('means 115% of Conversion Price', 1, true)
  end)
  wait('no diagnostic', function()
    return #errors() == 0
  end)
  seen.mended = true

  -- Hover: the words in the window that floats.
  go_to('Conversion Price', '  ')
  vim.lsp.buf.hover()
  local floating
  wait('a hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        floating = window
      end
    end
    return floating
  end)
  local shown = vim.api.nvim_win_get_buf(floating)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(shown, 0, -1, false), '\n')
  vim.api.nvim_win_close(floating, true)

  -- Definition: the cursor is where the Term is declared.
  go_to('Conversion Price', 'means 115% of ')
  local from = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.definition()
  wait('the definition', function()
    return vim.api.nvim_win_get_cursor(0)[1] ~= from
  end)
  seen.definition = vim.api.nvim_get_current_line()

  -- References and symbols: in the quickfix list.
  seen.references = quickfix('references', function()
    vim.lsp.buf.references()
  end)
  vim.api.nvim_set_current_win(vim.fn.bufwinid(buffer))
  seen.symbols = quickfix('symbols', function()
    vim.lsp.buf.document_symbol()
  end)
  vim.api.nvim_set_current_win(vim.fn.bufwinid(buffer))

  -- Completion: as the omni function gets its items.
  local number = go_to('Condition Price means')
  vim.api.nvim_buf_set_lines(buffer, number, number, false, { '  Tried Price means the lesser of Conv' })
  vim.api.nvim_win_set_cursor(0, { number + 1, 38 })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, 'textDocument/completion', params, patience)) do
    local items = vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, 'Conv')
    seen.completion = vim.tbl_map(function(item)
      return item.word
    end, items)
  end
  vim.api.nvim_buf_set_lines(buffer, number, number + 1, false, {})

  -- Formatting: a line that is written anyhow.
  local laid_out = text()
  replace('  Condition Price means 115% of Conversion Price', '  Condition   Price means   115%  of Conversion Price')
  vim.lsp.buf.formatting_sync(nil, patience)
  seen.formatted = text() == laid_out

  -- Rename: here and in the file that uses the contract.
  go_to('Conversion Price', 'means 115% of ')
  vim.lsp.buf.rename('Note Price')
  wait('the new name', function()
    return text():find('Condition Price means 115% of Note Price', 1, true)
  end)
  seen.renamed = vim.api.nvim_buf_get_lines(buffer, from - 1, from, false)[1]
  seen.left = text():find('set Conversion Price', 1, true) ~= nil
end

local fine, problem = pcall(drive)
seen.problem = not fine and tostring(problem) or nil
seen.said = vim.api.nvim_exec('messages', true)
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.TERMSHEET_SEEN)
vim.cmd('qall!')
