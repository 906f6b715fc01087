--- Which .txt, .md and other files the user wants treated as terms documents.
local M = {}

local compiled = {} --- @type table<string, vim.lpeg.Pattern>

--- The globs that together mean what one means to everybody else: to Neovim a `*` is one character or more.
--- @param glob string
--- @return string[]
local function readings(glob)
  local found = { '' }
  local depth = 0
  for stars, rest in (glob .. '\0'):gmatch('(%**)([^*]+)') do
    -- Inside braces Neovim takes a star for itself. More readings than a path is worth stay out.
    if stars == '*' and depth == 0 and #found < 64 then
      found = vim.iter(found):map(function(start) return { start, start .. '*' } end):flatten():totable()
    else
      found = vim.tbl_map(function(start) return start .. stars end, found)
    end
    local text = rest:gsub('%z', '')
    found = vim.tbl_map(function(start) return start .. text end, found)
    depth = depth + select(2, text:gsub('{', '')) - select(2, text:gsub('}', ''))
  end
  return found
end

--- @param glob string as in `vim.g.terms_patterns`; to Neovim every string is a valid glob
local function compile(glob)
  if not compiled[glob] then
    local anchored = vim.fs.normalize(glob)
    if not anchored:match('^/') and not anchored:match('^%a:/') then
      anchored = '**/' .. anchored
    end
    local any = vim.lpeg.P(false)
    for _, reading in ipairs(readings(anchored)) do
      any = any + vim.glob.to_lpeg(reading)
    end
    compiled[glob] = any
  end
  return compiled[glob]
end

--- @return string[] globs the user's list, or an empty one
function M.patterns()
  local globs = vim.g.terms_patterns
  if type(globs) == 'string' then
    return { globs }
  end
  if type(globs) ~= 'table' then
    return {}
  end
  return vim.iter(globs):filter(function(glob) return type(glob) == 'string' end):totable()
end

--- @param path string
--- @return boolean
function M.matches(path)
  if not vim.glob then -- older than 0.10
    return false
  end
  local absolute = vim.fs.normalize(vim.fn.fnamemodify(path, ':p'))
  for _, glob in ipairs(M.patterns()) do
    if compile(glob):match(absolute) then
      return true
    end
  end
  return false
end

--- For `vim.filetype.add`.
--- @param path string
--- @param bufnr integer|nil
--- @return string|nil
function M.filetype(path, bufnr)
  -- A buffer that `:TermsEnable` made a terms document stays one when it is read again with `:edit`.
  local kept = bufnr and vim.api.nvim_buf_is_valid(bufnr) and vim.bo[bufnr].filetype == 'terms'
  if kept or M.matches(path) then
    return 'terms'
  end
end

return M
