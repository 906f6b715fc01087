--- What a rule reports and leaves alone, in a window of its own.
local M = {}
local client = require('terms.client')

--- The rules of the findings at the cursor, else on its line.
--- @return string[] codes
local function here()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local function codes(fits)
    local found = {}
    for _, one in ipairs(vim.diagnostic.get(0)) do
      if one.source == 'terms' and one.code and fits(one) and not vim.list_contains(found, one.code) then
        found[#found + 1] = one.code
      end
    end
    return found
  end
  local line = row - 1
  local function is_on_line(one) return one.lnum <= line and line <= (one.end_lnum or one.lnum) end
  local inside = codes(function(one)
    return is_on_line(one) and (one.lnum < line or one.col <= column) and (one.end_lnum > line or column <= one.end_col)
  end)
  return #inside > 0 and inside or codes(is_on_line)
end

--- @param text string Markdown
local function show(text)
  vim.cmd.new()
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile = 'nofile', 'wipe', false
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(vim.trim(text), '\n'))
  vim.bo.filetype, vim.bo.modifiable = 'markdown', false
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = 0, desc = 'Close the page' })
end

--- @param code string
local function explain(code)
  local one = client.demand()
  if not one then
    return
  end
  one:request('terms/explain', { code = code }, function(_, page)
    if type(page) == 'table' then
      show(page.value)
    else
      vim.notify(('There is no rule “%s”.'):format(code), vim.log.levels.WARN)
    end
  end)
end

--- @param code string|nil the rule; without it that of the finding at the cursor
function M.explain(code)
  if code then
    return explain(code)
  end
  local codes = here()
  if #codes == 0 then
    vim.notify('There is no finding on this line', vim.log.levels.WARN)
  elseif #codes == 1 then
    explain(codes[1])
  else
    vim.ui.select(codes, { prompt = 'Which finding?' }, function(chosen)
      if chosen then
        explain(chosen)
      end
    end)
  end
end

return M
