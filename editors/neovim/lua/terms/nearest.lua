--- The word that somebody meant who typed another.
local M = {}

--- How many letters must be changed, added, left out or swapped with their neighbour.
local function distance(one, other)
  local rows = { [-1] = {}, [0] = {} }
  for j = 0, #other do
    rows[0][j] = j
  end
  for i = 1, #one do
    local row = { [0] = i }
    for j = 1, #other do
      local same = one:byte(i) == other:byte(j)
      row[j] = math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (same and 0 or 1))
      if i > 1 and j > 1 and one:byte(i) == other:byte(j - 1) and one:byte(i - 1) == other:byte(j) then
        row[j] = math.min(row[j], rows[i - 2][j - 2] + 1)
      end
    end
    rows[i] = row
  end
  return rows[#one][#other]
end

--- @param word string
--- @param known string[]
--- @return string|nil the known word that is nearest, unless none is near
function M.word(word, known)
  local best, least = nil, math.floor(math.min(#word, 9) / 3) + 1
  for _, each in ipairs(known) do
    local away = vim.startswith(each, word) and 0 or distance(word:lower(), each)
    if away < least then
      best, least = each, away
    end
  end
  return best
end

return M
