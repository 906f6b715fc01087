--- Places in the buffer, named by the text that stands there.
local M = {}
local waiting = require('waiting')

--- @alias Place string|{text: string, line?: integer, offset?: integer} line counts from 1, offset in bytes

--- @param place Place the first occurrence counts
--- @return integer line from 0
--- @return integer column in bytes, from 0
--- @return integer finish column after the text
function M.find(place)
  place = type(place) == 'string' and { text = place } or place
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from, to = line:find(place.text, 1, true)
    if from and (place.line or number) == number then
      return number - 1, from - 1 + (place.offset or 0), to
    end
  end
  waiting.fail('%s is not in the buffer', waiting.show(place))
end

--- @param place Place|nil nil leaves the cursor where it is
function M.go(place)
  if place then
    local line, column = M.find(place)
    vim.api.nvim_win_set_cursor(0, { line + 1, column })
  end
end

--- @return string the whole buffer
function M.text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

return M
