-- What the lenses of the server run, and the commands of a buffer.
local M = {}

local client = require('termsheet.client')
local show = require('termsheet.show')

local function uri_of(buffer)
  return vim.uri_from_bufnr(buffer)
end

--- The scenario that a line lies in; nil where it lies in none.
local function scenario_at(scenarios, uri, line)
  for _, scenario in ipairs(scenarios) do
    local range = scenario.range
    if scenario.uri == uri and range.start.line <= line and line <= range['end'].line then
      return scenario
    end
  end
end

--- Lets one of the scenarios be picked; `none`, where it is given, is a line that picks none.
local function pick(scenarios, prompt, none, done)
  local items = none and { { name = none } } or {}
  vim.list_extend(items, scenarios)
  if #items == 0 then
    vim.notify('This contract has no scenario yet.', vim.log.levels.INFO)
    return
  end
  vim.ui.select(items, {
    prompt = prompt,
    format_item = function(item)
      return item.name
    end,
  }, function(item)
    if item then
      done(item)
    end
  end)
end

local function named(scenario)
  return { uri = scenario.uri, name = scenario.name }
end

--- Runs a scenario: the one that is named, the one at the cursor, or one that is picked.
function M.run_scenario(buffer, scenario)
  local function run(chosen)
    client.ask(buffer, 'termsheet/runScenario', named(chosen), show.outcome)
  end
  if scenario then
    run(scenario)
    return
  end
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  client.ask(buffer, 'termsheet/scenarios', { uri = uri_of(buffer) }, function(contract)
    local here = scenario_at(contract.scenarios, uri_of(buffer), line)
    if here then
      run(here)
    else
      pick(contract.scenarios, 'Which scenario shall be run?', nil, run)
    end
  end)
end

--- Chooses the scenario whose values are shown.
function M.choose_scenario(buffer, uri)
  local file = uri or uri_of(buffer)
  client.ask(buffer, 'termsheet/scenarios', { uri = file }, function(contract)
    pick(contract.scenarios, 'Whose values shall the text show?', 'No scenario', function(item)
      local chosen = item.uri and named(item) or vim.NIL
      client.ask(buffer, 'termsheet/chooseScenario', { uri = file, scenario = chosen }, function()
        if not vim.lsp.codelens.enable then
          vim.api.nvim_buf_call(buffer, vim.lsp.codelens.refresh)
        end
      end)
    end)
  end)
end

--- Shows how the number at a place, or at the cursor, came about.
function M.explain(buffer, place)
  local function explained(page)
    if page and page ~= vim.NIL then
      show.float(page)
    else
      vim.notify('There is no number here to explain.', vim.log.levels.INFO)
    end
  end
  if place then
    client.ask(buffer, 'termsheet/explain', place, explained)
    return
  end
  local at = vim.lsp.util.make_position_params(0, 'utf-16')
  local params = { uri = at.textDocument.uri, position = at.position }
  client.ask(buffer, 'termsheet/explain', params, explained)
end

--- Shows how much of the contract is said and worked out.
function M.show_coverage(buffer, uri)
  client.ask(buffer, 'termsheet/coverage', { uri = uri or uri_of(buffer) }, function(page)
    if page and page ~= vim.NIL then
      show.beside(page)
    else
      vim.notify('This file belongs to no contract.', vim.log.levels.INFO)
    end
  end)
end

--- Shows the uses that a lens has counted.
function M.show_references(_, locations)
  show.places('Uses', vim.lsp.util.locations_to_items(locations, 'utf-16'))
end

--- The commands of lenses and code actions, by the names that the server gives them.
local function register_lens_commands()
  local function with(run)
    return function(command, context)
      local buffer = context and context.bufnr or vim.api.nvim_get_current_buf()
      run(buffer, unpack(command.arguments or {}))
    end
  end
  vim.lsp.commands['termsheet.runScenario'] = with(M.run_scenario)
  vim.lsp.commands['termsheet.explain'] = with(M.explain)
  vim.lsp.commands['termsheet.chooseScenario'] = with(function(buffer, asked)
    M.choose_scenario(buffer, asked and asked.uri)
  end)
  vim.lsp.commands['termsheet.showCoverage'] = with(function(buffer, asked)
    M.show_coverage(buffer, asked and asked.uri)
  end)
  vim.lsp.commands['termsheet.showReferences'] = with(function(buffer, _, _, locations)
    M.show_references(buffer, locations or {})
  end)
end

--- Registers the commands of a buffer, and those of the lenses.
function M.register(buffer)
  register_lens_commands()
  local function command(name, run, about)
    vim.api.nvim_buf_create_user_command(buffer, name, function()
      run(buffer)
    end, { desc = about })
  end
  command('TermsheetRunScenario', M.run_scenario, 'Run the scenario at the cursor, or one that you pick')
  command('TermsheetChooseScenario', M.choose_scenario, 'Choose the scenario whose values are shown')
  command('TermsheetExplain', M.explain, 'Show how the number at the cursor came about')
  command('TermsheetCoverage', M.show_coverage, 'Show which sections of the contract are said and worked out')
end

return M
