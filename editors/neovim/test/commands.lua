-- Gives the commands of our configuration on the contract in the first window; writes what is seen as
-- JSON to the file that $TERMSHEET_SEEN names.
local seen = { said = {} }
local buffer = vim.api.nvim_get_current_buf()

local function wait(what, holds)
  if not vim.wait(60000, holds, 20) then
    error('waited in vain for ' .. what)
  end
end

vim.notify = function(message)
  table.insert(seen.said, message)
end

local function told()
  local before = #seen.said
  return function()
    return #seen.said > before
  end
end

local function go_to(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words) == 0 then
    error('the contract has no ' .. words)
  end
end

--- The text of the windows beside the first.
local function beside()
  local texts = {}
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    local shown = vim.api.nvim_win_get_buf(window)
    if shown ~= buffer then
      table.insert(texts, table.concat(vim.api.nvim_buf_get_lines(shown, 0, -1, false), '\n'))
      vim.api.nvim_win_close(window, true)
    end
  end
  return texts[1]
end

local function one_more_window()
  return #vim.api.nvim_list_wins() > 1
end

local function give()
  wait('the server', function()
    local client = require('termsheet.client').of(buffer)
    return client and client.initialized
  end)

  -- The second line of the list: the first chooses no scenario.
  local chosen = false
  vim.ui.select = function(items, options, done)
    seen.offered = vim.tbl_map(options.format_item, items)
    chosen = true
    done(items[2])
  end
  vim.cmd('TermsheetChooseScenario')
  wait('the list of scenarios', function()
    return chosen
  end)

  go_to('Net Shares Issued means')
  vim.cmd('TermsheetExplain')
  wait('an explanation', one_more_window)
  seen.explanation = beside()

  vim.cmd('TermsheetCoverage')
  wait('the coverage', one_more_window)
  seen.coverage = beside()

  go_to('scenario "Ten thousand shares, net"')
  local answered = told()
  vim.cmd('TermsheetRunScenario')
  wait('how the scenario came out', answered)

  go_to('Warrant Shares is 90,000 shares')
  vim.cmd('s/90,000/91,000/')
  answered = told()
  vim.cmd('TermsheetRunScenario')
  wait('how it came out then', answered)
  seen.failures = vim.tbl_map(function(item)
    return { line = item.lnum, text = item.text }
  end, vim.fn.getqflist())
end

local fine, problem = pcall(give)
seen.problem = not fine and tostring(problem) or nil
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.TERMSHEET_SEEN)
vim.cmd('qall!')
