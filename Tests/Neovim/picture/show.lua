-- What a user has on the screen: the findings below, the outline at the right, a hover in the text.
vim.opt.runtimepath:append(vim.env.PLUGIN)
vim.o.number, vim.o.signcolumn, vim.o.laststatus, vim.o.termguicolors = true, 'yes', 3, true
vim.o.fillchars, vim.o.winborder, vim.o.shortmess = 'eob: ', 'rounded', vim.o.shortmess .. 'I'
vim.diagnostic.config({ virtual_lines = true })
vim.lsp.config('terms_lsp', { settings = { terms = { language = 'nl' } } })
vim.lsp.enable('terms_lsp')

local function show()
  vim.diagnostic.setqflist({ open = false })
  local document = vim.api.nvim_get_current_win()
  vim.cmd('Terms outline')
  vim.wait(3000, function() return vim.bo.filetype == 'qf' end)
  vim.cmd('botright copen 4 | setlocal nonumber signcolumn=no')
  vim.api.nvim_set_current_win(document)
  vim.fn.search('artikel 2.1')
  -- Later: the move of the cursor closes a hover.
  vim.defer_fn(vim.lsp.buf.hover, 300)
  vim.defer_fn(function()
    vim.fn.writefile({}, vim.env.READY)
  end, 1500)
end

vim.api.nvim_create_autocmd('DiagnosticChanged', {
  once = true,
  callback = function()
    vim.defer_fn(show, 500)
  end,
})
