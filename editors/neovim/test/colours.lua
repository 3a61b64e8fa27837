-- Prints, for each file named on the command line, the syntax group of every byte as one number a byte,
-- line by line, behind a line of the groups' names.
local files = vim.fn.argv()
local names, numbers = {}, {}
local function number_of(id)
  if not numbers[id] then
    table.insert(names, vim.fn.synIDattr(id, 'name'))
    numbers[id] = #names
  end
  return string.char(64 + numbers[id])
end
local out = {}
for _, file in ipairs(files) do
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local lines = {}
  for line, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local groups = {}
    for column = 1, #text do
      groups[column] = number_of(vim.fn.synID(line, column, 0))
    end
    lines[line] = table.concat(groups)
  end
  out[file] = lines
end
io.stdout:write(vim.json and vim.json.encode({ names = names, files = out }) or vim.fn.json_encode({ names = names, files = out }))
vim.cmd('qa!')
