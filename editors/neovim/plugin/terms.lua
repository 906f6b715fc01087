if vim.g.loaded_terms then
  return
end
vim.g.loaded_terms = true

vim.api.nvim_create_user_command('TermsEnable', function()
  vim.bo.filetype = 'terms'
end, { desc = 'Treat this document as terms and conditions' })
