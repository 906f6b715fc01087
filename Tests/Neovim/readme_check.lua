-- The example of the README is open: article 9.1 must be marked, and K on article 1.1 must show that clause. Runs in old
-- Neovims, too.
local function fail(text)
  io.stderr:write(text, '\n', vim.api.nvim_exec('messages', true), '\n')
  vim.cmd('cquit 1')
end

local function marked()
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]
    if line:sub(finding.col + 1, finding.end_col) == 'article 9.1' then
      return true
    end
  end
end

local function hover()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      return table.concat(lines, ' '):find('within fourteen days', 1, true)
    end
  end
end

vim.defer_fn(function()
  if not vim.wait(10000, marked, 20) then
    return fail('article 9.1 is not marked')
  end
  vim.fn.search('article 1.1')
  vim.cmd('normal K')
  if not vim.wait(5000, hover, 20) then
    return fail('K shows no clause')
  end
  if vim.env.WANTS == 'colours' and (vim.b.current_syntax ~= 'terms' or vim.fn.exists(':Terms') ~= 2) then
    return fail('no colours or commands')
  end
  if vim.env.WANTS == 'health' then
    vim.cmd('checkhealth terms')
    local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    if not health:find('terms-lsp (by $PATH)', 1, true) or not health:find('1 document', 1, true) or health:find('ERROR') then
      return fail(health)
    end
  end
  vim.cmd('qall!')
end, 50)
