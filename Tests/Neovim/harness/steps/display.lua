--- What is shown in and beside the text: colours, titles behind numbers, remarks.
local waiting, place = require('waiting'), require('place')
local M = {}

--- {"tokens": [{at, type, modifiers}]}: of the server, at the first character of the text
function M.tokens(wanted)
  for _, one in ipairs(wanted) do
    local line, column = place.find(one.at)
    local seen
    waiting.until_true(function()
      seen = vim.lsp.semantic_tokens.get_at_pos(0, line, column) or {}
      return vim.iter(seen):any(function(token)
        local modifiers = vim.tbl_keys(token.modifiers)
        table.sort(modifiers)
        return token.type == one.type and vim.deep_equal(modifiers, one.modifiers or {})
      end)
    end, function() return ('%s (seen: %s)'):format(waiting.show(one), waiting.show(seen)) end)
  end
end

--- {"coloured": [{at, group}]}: what a group of the server's is linked to, at the first character
function M.coloured(wanted)
  for _, one in ipairs(wanted) do
    local line, column = place.find(one.at)
    local groups
    waiting.until_true(function()
      groups = vim.iter(vim.inspect_pos(0, line, column).semantic_tokens):map(function(token)
        return vim.api.nvim_get_hl(0, { name = token.opts.hl_group }).link
      end):totable()
      return vim.list_contains(groups, one.group)
    end, function() return ('%s (groups: %s)'):format(waiting.show(one), waiting.show(groups)) end)
  end
end

local function hints()
  local found = vim.tbl_map(function(hint)
    local label = hint.inlay_hint.label
    label = type(label) == 'table' and vim.iter(label):map(function(part) return part.value end):join('') or label
    return ('%d: %s'):format(hint.inlay_hint.position.line + 1, label)
  end, vim.lsp.inlay_hint.get({ bufnr = 0 }))
  table.sort(found)
  return found
end

--- {"hints": ["16: (Booking)"]}: all hints, each with its line
function M.hints(wanted)
  waiting.until_true(function() return vim.deep_equal(hints(), wanted) end, function()
    return ('%s (hints: %s)'):format(waiting.show(wanted), waiting.show(hints()))
  end)
end

--- The remarks as they stand in the window.
local function remarks()
  local found = {}
  for name, space in pairs(vim.api.nvim_get_namespaces()) do
    if name:find('codelens', 1, true) then
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })) do
        -- Neovim 0.12 shows them above the line.
        local chunks = mark[4].virt_text or vim.tbl_get(mark, 4, 'virt_lines', 1) or {}
        local text = vim.trim(vim.iter(chunks):map(function(chunk) return chunk[1] end):join(''))
        found[#found + 1] = ('%d: %s'):format(mark[2] + 1, text)
      end
    end
  end
  table.sort(found)
  return found
end

--- {"remarks": ["11: 1 reference"]}: these are shown; [] means none at all
function M.remarks(wanted)
  waiting.until_true(function()
    local found = remarks()
    if #wanted == 0 then
      return #found == 0
    end
    return vim.iter(wanted):all(function(one) return vim.list_contains(found, one) end)
  end, function() return ('%s (remarks: %s)'):format(waiting.show(wanted), waiting.show(remarks())) end)
end

--- {"run_remark": [lines], "at": place}: what the remark counts, in the quickfix list
function M.run_remark(lines, step)
  place.go(step.at)
  vim.fn.setqflist({}, 'r')
  vim.cmd('Terms lens run')
  waiting.until_true(function() return #vim.fn.getqflist() > 0 end, 'the quickfix list')
  local found = vim.tbl_map(function(entry) return entry.lnum end, vim.fn.getqflist())
  table.sort(found)
  vim.cmd.cclose()
  if not vim.deep_equal(found, lines) then
    waiting.fail('the remark is about lines %s', waiting.show(found))
  end
end

--- {"links": [{at, url}]}: what gx opens there; with url false nothing
function M.links(wanted)
  for _, one in ipairs(wanted) do
    place.go(one.at)
    local found
    waiting.until_true(function()
      found = vim.iter(vim.api.nvim_buf_get_extmarks(0, vim.api.nvim_create_namespace('terms.links'), 0, -1, {})):totable()
      return #found > 0
    end, 'links')
    local urls = vim.ui._get_urls()
    local is_there = vim.list_contains(urls, one.url)
    if (one.url and not is_there) or (not one.url and vim.iter(urls):any(function(url) return url:find('^http') end)) then
      waiting.fail('gx opens %s', waiting.show(urls))
    end
  end
end

--- {"message": "text"}: it was shown to the user
function M.message(text)
  local messages = require('messages')
  waiting.until_true(function() return messages.all():find(text, 1, true) end, function()
    return ('message %q (shown: %s)'):format(text, messages.all())
  end)
end

return M
