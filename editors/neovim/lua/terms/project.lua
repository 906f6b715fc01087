--- Neovim 0.11 watches no files on Linux: what it writes itself, the server is told here.
local M = {}
local NAME = require('terms.client').NAME

--- A file `.terms.json` was saved.
--- @param path string
function M.settings_saved(path)
  local changes = { { uri = vim.uri_from_fname(vim.fs.abspath(path)), type = 2 } }
  for _, one in ipairs(vim.lsp.get_clients({ name = NAME })) do
    one:notify('workspace/didChangeWatchedFiles', { changes = changes })
  end
end

return M
