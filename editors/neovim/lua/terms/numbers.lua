--- The next number on a new line: Enter behind 4.2 gives 4.3.
local M = {}
local client = require('terms.client')

local lines = {} --- @type table<integer, integer> buffer to its number of lines when it was last looked at

local function group(bufnr)
  return ('terms.numbers.%d'):format(bufnr)
end

--- @param bufnr integer
--- @return boolean
function M.is_shown(bufnr)
  return pcall(vim.api.nvim_get_autocmds, { group = group(bufnr) })
end

local function look(bufnr)
  lines[bufnr] = vim.api.nvim_buf_line_count(bufnr)
end

--- Asks the server what belongs on a line that has just been made.
local function ask(bufnr)
  local one = client.of(bufnr)
  local before = lines[bufnr]
  look(bufnr)
  if not one or lines[bufnr] ~= before + 1 or vim.trim(vim.api.nvim_get_current_line()) ~= '' then
    return
  end
  local params = vim.lsp.util.make_formatting_params()
  params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, one.offset_encoding), {
    ch = '\n',
    options = params.options,
  })
  local tick, row = vim.b[bufnr].changedtick, vim.api.nvim_win_get_cursor(0)[1]
  one:request('textDocument/onTypeFormatting', params, function(problem, edits)
    if problem or not edits or #edits == 0 or vim.b[bufnr].changedtick ~= tick then
      return -- typed on meanwhile
    end
    vim.lsp.util.apply_text_edits(edits, bufnr, one.offset_encoding)
    if vim.api.nvim_get_current_buf() == bufnr then
      vim.api.nvim_win_set_cursor(0, { row, #vim.api.nvim_get_current_line() })
    end
  end, bufnr)
end

--- @param bufnr integer
--- @param wanted boolean
function M.show(bufnr, wanted)
  pcall(vim.api.nvim_del_augroup_by_name, group(bufnr))
  local one = client.of(bufnr)
  if not wanted or not one then
    return
  end
  require('terms.settings').set(one, 'numberNewLines', true)
  look(bufnr)
  local id = vim.api.nvim_create_augroup(group(bufnr), {})
  -- `o` makes its line before insert mode, Enter in it.
  vim.api.nvim_create_autocmd({ 'InsertEnter', 'TextChangedI' }, {
    group = id,
    buffer = bufnr,
    desc = 'The next number on a new line of a terms document',
    callback = function()
      ask(bufnr)
    end,
  })
  vim.api.nvim_create_autocmd({ 'TextChanged', 'InsertLeave' }, {
    group = id,
    buffer = bufnr,
    callback = function()
      look(bufnr)
    end,
  })
end

return M
