--- Pieces of text to fill in, from snippets/terms.json, which snippet plugins read as well.
local M = {}

local loaded --- @type table<string, {body: string[], description: string}>|nil

--- @return table<string, {body: string[], description: string}> by the word that stands for it
function M.all()
  if not loaded then
    loaded = {}
    local file = vim.api.nvim_get_runtime_file('snippets/terms.json', false)[1]
    local content = file and vim.json.decode(table.concat(vim.fn.readfile(file), '\n')) or {}
    for _, snippet in pairs(content) do
      loaded[snippet.prefix] = { body = snippet.body, description = snippet.description }
    end
  end
  return loaded
end

--- @return string[] sorted
function M.names()
  local names = vim.tbl_keys(M.all())
  table.sort(names)
  return names
end

--- Types the snippet at the cursor; <Tab> and <S-Tab> go through what is to be filled in.
--- @param name string
function M.expand(name)
  local snippet = M.all()[name]
  if not snippet then
    vim.notify(('No snippet %s; there are: %s'):format(name, table.concat(M.names(), ', ')), vim.log.levels.WARN)
    return
  end
  vim.snippet.expand(table.concat(snippet.body, '\n'))
end

return M
