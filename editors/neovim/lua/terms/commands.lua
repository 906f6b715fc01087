--- `:Terms NAME …`
local M = {}
local client = require('terms.client')

local function toggle(module)
  return function(words)
    local bufnr = vim.api.nvim_get_current_buf()
    if client.demand() then
      module.show(bufnr, words[1] == 'on' or (words[1] ~= 'off' and not module.is_shown(bufnr)))
    end
  end
end

--- Complains of a word, and names the one that was meant, or else all that there are.
--- @param complaint string
--- @param word string
--- @param known string[]
local function unknown(complaint, word, known)
  local meant = require('terms.nearest').word(word, known)
  local remedy = meant and ('Did you mean “%s”?'):format(meant) or 'There are: ' .. table.concat(known, ', ')
  vim.notify(complaint .. ' ' .. remedy, vim.log.levels.WARN)
end

--- @param name string of the server's command
--- @param read (fun(word: string, options: table): boolean)|nil takes a word that is no kind
--- @param others string[]|nil the words that it takes
local function numbering(name, read, others)
  return function(words, is_banged)
    local options = { includeCopies = is_banged or nil }
    for _, word in ipairs(words) do
      if vim.list_contains(require('terms.numbering').kinds, word) then
        options.kind = word
      elseif not (read and read(word, options)) then
        unknown(('What is “%s”?'):format(word), word, vim.list_extend({ unpack(others or {}) }, require('terms.numbering').kinds))
        return
      end
    end
    require('terms.numbering').run(name, options)
  end
end

local function read_where(word, options)
  options.where = (word == 'before' or word == 'after') and word or nil
  return options.where ~= nil
end

local function read_target(word, options)
  if word == 'up' or word == 'down' then
    options.direction = word
  else
    options.to = word
  end
  return true
end

local function kinds(...)
  return vim.list_extend({ ... }, require('terms.numbering').kinds)
end

local function fix()
  if client.demand() then
    vim.lsp.buf.code_action({ apply = true, context = { only = { 'source.fixAll.terms' }, diagnostics = {} } })
  end
end

local function citations(words)
  if client.demand() then
    vim.lsp.buf[words[1] == 'out' and 'outgoing_calls' or 'incoming_calls']()
  end
end

local function restart()
  local name = client.NAME
  vim.lsp.enable(name, false)
  for _, one in ipairs(vim.lsp.get_clients({ name = name })) do
    one:stop()
  end
  -- Neovim starts it only after the old one has gone.
  local function start(tries)
    if tries > 0 and #vim.lsp.get_clients({ name = name }) > 0 then
      vim.defer_fn(function() start(tries - 1) end, 50)
    else
      vim.lsp.enable(name)
    end
  end
  start(100)
end

--- @type table<string, {run: fun(words: string[], is_banged: boolean), words: (fun(): string[])|nil}>
local commands = {
  renumber = { run = numbering('renumberFromHere'), words = kinds },
  closegap = { run = numbering('closeGap'), words = kinds },
  insert = { run = numbering('insertProvision', read_where, { 'before', 'after' }), words = function() return kinds('before', 'after') end },
  delete = { run = numbering('deleteProvision'), words = kinds },
  move = { run = numbering('moveProvision', read_target), words = function() return kinds('up', 'down') end },
  lens = {
    run = function(words)
      if words[1] == 'run' then
        return vim.lsp.codelens.run()
      end
      toggle(require('terms.lens'))(words)
    end,
    words = function() return { 'on', 'off', 'run' } end,
  },
  hints = { run = toggle(require('terms.hints')), words = function() return { 'on', 'off' } end },
  numbers = { run = toggle(require('terms.numbers')), words = function() return { 'on', 'off' } end },
  citations = { run = citations, words = function() return { 'in', 'out' } end },
  fix = { run = fix },
  explain = { run = function(words) require('terms.rules').explain(words[1]) end },
  outline = { run = function() require('terms.outline').open() end },
  snippet = {
    run = function(words) require('terms.snippets').expand(words[1] or '') end,
    words = function() return require('terms.snippets').names() end,
  },
  restart = { run = restart },
  log = { run = function() vim.cmd.split(vim.fn.fnameescape(vim.lsp.log.get_filename())) end },
  enable = { run = function() vim.bo.filetype = 'terms' end },
}

local function names()
  local all = vim.tbl_keys(commands)
  table.sort(all)
  return all
end

--- @param arguments vim.api.keyset.create_user_command.command_args
function M.run(arguments)
  local words = vim.deepcopy(arguments.fargs)
  local name = table.remove(words, 1)
  local command = commands[name]
  if not command then
    unknown((':Terms has no command “%s”.'):format(name), name, names())
  elseif vim.fn.has('nvim-0.11') == 0 and name ~= 'enable' then
    vim.notify((':Terms %s needs Neovim 0.11 or newer. See :checkhealth terms'):format(name), vim.log.levels.WARN)
  else
    require('terms.outline').leave()
    command.run(words, arguments.bang)
  end
end

--- @param lead string the word before the cursor
--- @param line string the whole command line
--- @return string[]
function M.complete(lead, line)
  local before = vim.split(vim.trim(line:sub(1, #line - #lead)), '%s+')
  local command = commands[before[2]]
  local words = #before == 1 and names() or (command and command.words and command.words()) or {}
  return vim.tbl_filter(function(word) return vim.startswith(word, lead) end, words)
end

return M
