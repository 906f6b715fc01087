if vim.g.loaded_terms then
  return
end
vim.g.loaded_terms = true

vim.api.nvim_create_user_command('Terms', function(arguments)
  require('terms.commands').run(arguments)
end, {
  nargs = '+',
  bang = true,
  complete = function(lead, line)
    return require('terms.commands').complete(lead, line)
  end,
  desc = 'Numbers, remarks, hints and snippets of a terms document',
})

vim.api.nvim_create_user_command('TermsEnable', function()
  vim.bo.filetype = 'terms'
end, { desc = 'Treat this document as terms and conditions' })

-- Older ones have colours and layout; the server they start in their own way.
if vim.fn.has('nvim-0.11') == 0 then
  return
end

require('terms.lens').register()

-- No `on_attach` in lsp/terms_lsp.lua: the user's own would take its place.
local group = vim.api.nvim_create_augroup('terms', {})
vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  desc = 'What the user wants to see in terms documents from the start',
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if not client or client.name ~= require('terms.client').NAME then
      return
    end
    require('terms.links').keep(event.buf)
    for _, name in ipairs({ 'lens', 'hints', 'numbers' }) do
      if vim.g['terms_' .. name] == true or vim.g['terms_' .. name] == 1 then
        require('terms.' .. name).show(event.buf, true)
      end
    end
  end,
})

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  group = group,
  pattern = '.terms.json',
  desc = 'Write what a code action adds to it',
  callback = function(event) require('terms.settings_file').watch(event.buf) end,
})

vim.api.nvim_create_autocmd('BufWritePost', {
  group = group,
  pattern = '.terms.json',
  desc = 'Tell the server what the project says now',
  callback = function(event)
    require('terms.settings_file').saved(event.buf)
    require('terms.project').settings_saved(event.match)
  end,
})
