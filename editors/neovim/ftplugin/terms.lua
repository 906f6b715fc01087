if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.bo.commentstring = '<!-- %s -->'
vim.bo.comments = 's:<!--,m:    ,e:-->'

-- A clause is one long line: show it wrapped at words, and never break it while typing.
vim.wo[0][0].wrap = true
vim.wo[0][0].linebreak = true
vim.wo[0][0].breakindent = true
-- Wrapped lines hang under the text of their clause, behind its number.
vim.wo[0][0].breakindentopt = 'list:-1'
vim.bo.formatoptions = 'jlnq'
vim.bo.formatlistpat = require('terms.markers').formatlistpat

require('terms.folding').enable(vim.api.nvim_get_current_buf())
vim.schedule(require('terms.server').warn_if_missing)

vim.b.undo_ftplugin = table.concat({
  'setlocal commentstring< comments< formatoptions< formatlistpat<',
  'setlocal wrap< linebreak< breakindent< breakindentopt<',
  'lua require("terms.folding").disable(vim.api.nvim_get_current_buf())',
}, '\n')
