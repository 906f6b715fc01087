--- Folds from the server: one a provision. All stay open until the user closes one.
local M = {}

local function group(bufnr)
  return ('terms.folding.%d'):format(bufnr)
end

local function fold(win)
  -- Anything but the default is the user's own way of folding.
  if vim.wo[win][0].foldmethod ~= 'manual' then
    return
  end
  vim.wo[win][0].foldmethod = 'expr'
  vim.wo[win][0].foldexpr = 'v:lua.vim.lsp.foldexpr()'
  vim.wo[win][0].foldlevel = 99
end

local function fold_windows(bufnr)
  if #vim.lsp.get_clients({ bufnr = bufnr, method = 'textDocument/foldingRange' }) == 0 then
    return
  end
  for _, win in ipairs(vim.fn.win_findbuf(bufnr)) do
    fold(win)
  end
end

--- Folds every window on the buffer, now and later, once a client offers folds for it.
--- Does nothing when `vim.g.terms_folding` is false.
--- @param bufnr integer
function M.enable(bufnr)
  if vim.g.terms_folding == false or vim.g.terms_folding == 0 then
    return
  end
  vim.api.nvim_create_autocmd({ 'LspAttach', 'BufWinEnter' }, {
    group = vim.api.nvim_create_augroup(group(bufnr), {}),
    buffer = bufnr,
    desc = 'Folds of a terms document from its language server',
    callback = function()
      fold_windows(bufnr)
    end,
  })
  fold_windows(bufnr)
end

--- @param bufnr integer
function M.disable(bufnr)
  pcall(vim.api.nvim_del_augroup_by_name, group(bufnr))
  for _, win in ipairs(vim.fn.win_findbuf(bufnr)) do
    if vim.wo[win][0].foldexpr == 'v:lua.vim.lsp.foldexpr()' then
      vim.api.nvim_win_call(win, function()
        vim.cmd('setlocal foldmethod< foldexpr< foldlevel<')
      end)
    end
  end
end

return M
