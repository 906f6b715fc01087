--- The outline in a window of its own at the right: <CR> goes to a provision.
local M = {}
local client = require('terms.client')

local WIDTH = 40

--- @param symbols lsp.DocumentSymbol[]
--- @param indent string
--- @param found {lnum: integer, col: integer, text: string}[]
local function flatten(symbols, indent, found, bufnr)
  for _, symbol in ipairs(symbols) do
    local start = symbol.selectionRange.start
    found[#found + 1] = { bufnr = bufnr, lnum = start.line + 1, col = 1, text = indent .. symbol.name }
    flatten(symbol.children or {}, indent .. '  ', found, bufnr)
  end
  return found
end

--- Only the names: which file it is, everybody knows.
local function names(info)
  local items = vim.fn.getloclist(info.winid, { id = info.id, items = 1 }).items
  local lines = {}
  for index = info.start_idx, info.end_idx do
    lines[#lines + 1] = items[index].text
  end
  return lines
end

local function show(win, bufnr, symbols)
  vim.fn.setloclist(win, {}, ' ', {
    title = 'Outline',
    items = flatten(symbols or {}, '', {}, bufnr),
    quickfixtextfunc = names,
  })
  vim.api.nvim_set_current_win(win)
  vim.cmd(('silent! lclose | vertical botright lopen %d'):format(WIDTH))
  vim.cmd('setlocal nowrap nonumber norelativenumber signcolumn=no winfixwidth syntax=terms')
end

--- Goes from a list of places, such as the outline, to the one under the cursor: commands are about the document.
function M.leave()
  local list = vim.fn.getloclist(0, { filewinid = 0, items = 0 })
  local place = vim.bo.buftype == 'quickfix' and list.items[vim.fn.line('.')]
  if place and place.bufnr == vim.fn.winbufnr(list.filewinid) then
    vim.api.nvim_set_current_win(list.filewinid)
    vim.api.nvim_win_set_cursor(0, { place.lnum, math.max(place.col - 1, 0) })
  end
end

--- Opens the outline of the document in this window, or makes it anew.
function M.open()
  local one = client.demand()
  if not one then
    return
  end
  local win, bufnr = vim.api.nvim_get_current_win(), vim.api.nvim_get_current_buf()
  local params = { textDocument = vim.lsp.util.make_text_document_params(bufnr) }
  one:request('textDocument/documentSymbol', params, function(problem, symbols)
    if not problem and vim.api.nvim_get_current_win() == win then
      show(win, bufnr, symbols)
    end
  end, bufnr)
end

return M
