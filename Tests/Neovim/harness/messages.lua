--- What Neovim showed the user.
local M = {}

local shown = {} --- @type {text: string, level: integer}[]

--- Keeps what is shown with `vim.notify` (a server's `window/showMessage` too).
function M.record()
  vim.notify = function(text, level)
    shown[#shown + 1] = { text = tostring(text), level = level or vim.log.levels.INFO }
  end
end

--- @return string text of all messages, one a line
function M.all()
  local lines = vim.tbl_map(function(message) return message.text end, shown)
  lines[#lines + 1] = vim.api.nvim_exec2('messages', { output = true }).output
  return table.concat(lines, '\n')
end

--- @return string|nil text of the first error message
function M.first_error()
  for _, message in ipairs(shown) do
    if message.level >= vim.log.levels.ERROR then
      return message.text
    end
  end
  return vim.iter(vim.split(M.all(), '\n')):find(function(line)
    return line:find('E%d+:') or line:find('[Ee]rror')
  end)
end

return M
