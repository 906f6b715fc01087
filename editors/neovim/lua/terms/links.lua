--- Web addresses, and laws if the user set an address for them, as links: `gx` opens the one under the cursor.
local M = {}
local client = require('terms.client')

local SPACE = vim.api.nvim_create_namespace('terms.links')

--- @param bufnr integer
--- @param links lsp.DocumentLink[]
--- @param encoding 'utf-8'|'utf-16'|'utf-32'
local function mark(bufnr, links, encoding)
  vim.api.nvim_buf_clear_namespace(bufnr, SPACE, 0, -1)
  for _, link in ipairs(links) do
    local start, finish = link.range.start, link.range['end']
    local line = vim.api.nvim_buf_get_lines(bufnr, start.line, start.line + 1, false)[1] or ''
    local last = vim.api.nvim_buf_get_lines(bufnr, finish.line, finish.line + 1, false)[1] or ''
    vim.api.nvim_buf_set_extmark(bufnr, SPACE, start.line, vim.str_byteindex(line, encoding, start.character, false), {
      end_row = math.min(finish.line, vim.api.nvim_buf_line_count(bufnr) - 1),
      end_col = vim.str_byteindex(last, encoding, finish.character, false),
      url = link.target,
      strict = false,
    })
  end
end

local function refresh(bufnr)
  local one = client.of(bufnr)
  if not one or not one:supports_method('textDocument/documentLink', bufnr) then
    return
  end
  local tick = vim.b[bufnr].changedtick
  local params = { textDocument = vim.lsp.util.make_text_document_params(bufnr) }
  one:request('textDocument/documentLink', params, function(problem, links)
    if not problem and links and vim.api.nvim_buf_is_valid(bufnr) and vim.b[bufnr].changedtick == tick then
      mark(bufnr, links, one.offset_encoding)
    end
  end, bufnr)
end

--- Keeps the links of a document, now and after each change.
--- @param bufnr integer
function M.keep(bufnr)
  vim.api.nvim_create_autocmd({ 'TextChanged', 'InsertLeave' }, {
    group = vim.api.nvim_create_augroup(('terms.links.%d'):format(bufnr), {}),
    buffer = bufnr,
    desc = 'Links of a terms document',
    callback = function()
      refresh(bufnr)
    end,
  })
  refresh(bufnr)
end

return M
