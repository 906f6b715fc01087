--- The server's commands about numbers, for the provision under the cursor.
local M = {}
local client = require('terms.client')

--- The units that a command may be about; without one it is the innermost at the cursor.
M.kinds = { 'chapter', 'article', 'paragraph', 'point', 'annex' }

--- Puts what the server left as it is in the quickfix list, by the lines after the change: references to what goes, to what
--- is ambiguous, to what now means something else, here and in other files.
local function list(bufnr, untouched, encoding, title)
  local items = vim.tbl_map(function(place)
    return { uri = place.uri or vim.uri_from_bufnr(bufnr), range = place.range, text = place.message }
  end, untouched)
  local entries = vim.lsp.util.locations_to_items(items, encoding)
  for _, entry in ipairs(entries) do
    -- The list is sorted by place, so the reasons are found again by it.
    local place = entry.user_data or {}
    for _, item in ipairs(items) do
      if item.uri == place.uri and vim.deep_equal(item.range, place.range) then
        entry.text = item.text .. ': ' .. vim.trim(entry.text)
      end
    end
  end
  vim.fn.setqflist({}, ' ', { title = title, items = entries })
end

--- @class terms.NumberingOptions members that the server knows besides `uri` and `position`
--- @field kind? string one of `kinds`
--- @field where? 'before'|'after' to insert
--- @field title? string of an article that is inserted
--- @field text? string of a clause that is inserted
--- @field direction? 'up'|'down' to move
--- @field to? string the number whose place is taken
--- @field includeCopies? boolean the same in the other copies of a document

--- @param name string without `terms.`, e.g. `closeGap`
--- @param options terms.NumberingOptions|nil
function M.run(name, options)
  local one = client.demand()
  if not one then
    return
  end
  local bufnr = vim.api.nvim_get_current_buf()
  local command = 'terms.' .. name
  local place = vim.lsp.util.make_position_params(0, one.offset_encoding)
  local argument = vim.tbl_extend('force', { uri = place.textDocument.uri, position = place.position }, options or {})
  one:exec_cmd({ title = name, command = command, arguments = { argument } }, { bufnr = bufnr }, function(problem, result)
    if problem then
      vim.notify(problem.message, vim.log.levels.WARN)
    elseif result then
      local said = ('%d change(s)'):format(result.changes)
      if #result.untouched > 0 then
        list(bufnr, result.untouched, one.offset_encoding, 'Left as it is by ' .. command)
        said = ('%s, %d place(s) left as they are: :copen'):format(said, #result.untouched)
      end
      vim.notify(said)
    end
  end)
end

return M
