--- Remarks such as "3 references" beside articles and definitions.
local M = {}
local client = require('terms.client')

M.COMMAND = 'terms.showReferences'

local function group(bufnr)
  return ('terms.lens.%d'):format(bufnr)
end

--- Neovim 0.12 keeps them up to date by itself.
local keeps = vim.lsp.codelens.enable ~= nil

--- @param bufnr integer
--- @return boolean
function M.is_shown(bufnr)
  if keeps then
    return vim.lsp.codelens.is_enabled({ bufnr = bufnr })
  end
  return pcall(vim.api.nvim_get_autocmds, { group = group(bufnr) })
end

--- @param bufnr integer
--- @param wanted boolean
function M.show(bufnr, wanted)
  if keeps then
    -- After what Neovim itself has scheduled when a server is attached: else 0.12 asks twice, and shows neither answer.
    vim.schedule(vim.schedule_wrap(function()
      if vim.api.nvim_buf_is_valid(bufnr) then
        vim.lsp.codelens.enable(wanted, { bufnr = bufnr })
      end
    end))
    return
  end
  if not wanted then
    pcall(vim.api.nvim_del_augroup_by_name, group(bufnr))
    vim.lsp.codelens.clear(nil, bufnr)
    return
  end
  local function refresh()
    if client.of(bufnr) then
      vim.lsp.codelens.refresh({ bufnr = bufnr })
    end
  end
  vim.api.nvim_create_autocmd({ 'LspAttach', 'BufEnter', 'InsertLeave', 'TextChanged' }, {
    group = vim.api.nvim_create_augroup(group(bufnr), {}),
    buffer = bufnr,
    desc = 'Remarks of the terms server',
    callback = refresh,
  })
  refresh()
end

--- What `vim.lsp.codelens.run()` starts: goes to the one place, or lists them.
--- @param command lsp.Command its arguments are a URI, a position and locations
--- @param context lsp.HandlerContext
local function show_places(command, context)
  local one = vim.lsp.get_client_by_id(context.client_id)
  local _, _, places = unpack(command.arguments or {})
  if not one or not places or #places == 0 then
    return
  end
  if #places == 1 then
    vim.lsp.util.show_document(places[1], one.offset_encoding, { focus = true })
    return
  end
  local items = vim.lsp.util.locations_to_items(places, one.offset_encoding)
  vim.fn.setqflist({}, ' ', { title = command.title, items = items })
  vim.cmd('botright copen')
end

function M.register()
  vim.lsp.commands[M.COMMAND] = show_places
end

return M
