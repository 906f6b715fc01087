if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.opt_local.commentstring = '<!-- %s -->'
vim.opt_local.comments = 's:<!--,m:    ,e:-->'

-- A clause is one long line: show it wrapped at words, and never break it while typing.
vim.opt_local.wrap = true
vim.opt_local.linebreak = true
vim.opt_local.breakindent = true
-- Wrapped lines hang under the text of their clause, behind its number.
vim.opt_local.breakindentopt = 'list:-1'
vim.opt_local.formatoptions = 'jlnq'
vim.opt_local.formatlistpat = require('terms.markers').formatlistpat

local undo = {
  'setlocal commentstring< comments< formatoptions< formatlistpat<',
  'setlocal wrap< linebreak< breakindent< breakindentopt<',
}

-- Older ones have the layout and the colours only.
if vim.fn.has('nvim-0.11') == 1 then
  require('terms.folding').enable(vim.api.nvim_get_current_buf())
  undo[#undo + 1] = 'lua require("terms.folding").disable(vim.api.nvim_get_current_buf())'
  vim.schedule(require('terms.server').warn_if_missing)
end

vim.b.undo_ftplugin = table.concat(undo, '\n')
