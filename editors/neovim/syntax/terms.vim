" Terms documents: general terms and conditions, contracts and statutes, Dutch and English.
" Works on each line alone, without the language server.
if exists('b:current_syntax')
  finish
endif
let s:cpo = &cpo
set cpo&vim

syntax case match
syntax spell toplevel

" Numbers: 1  10a  12bis  1.1.1  A.1.1  IV ---------------------------------------------------------
let s:dotted = '\d\{1,3}\%(\.\d\{1,3}\)*\%(\l\|bis\|ter\|quater\)\?\>'
let s:number = '\%(' .. s:dotted .. '\|\u\.\?' .. s:dotted .. '\|[IVXLC]\+\>\|\u\>\)'

" List markers: a)  a.  (a)  (i)  iv.  1)  (1)  1°  bullets, the last one Word's private one -------
syntax match termsListMarker "^\s*\%(\a\|\l\l\|[ivx]\{1,6}\)[.)]\ze\s"
syntax match termsListMarker "^\s*(\%(\a\{1,5}\|\d\{1,3}\))\ze\s"
syntax match termsListMarker "^\s*\d\{1,2}\%()\|°\)\ze\s"
syntax match termsListMarker "^\s*[-–—•‐*\uf0b7]\ze\s"

" References ---------------------------------------------------------------------------------------
let s:cited = '\%(' .. s:number .. '\|\d\{1,2}:\d\{1,4}\l\?\>\)'
let s:ordinal = '\%(eerste\|tweede\|derde\|vierde\|vijfde\|zesde\|zevende\|achtste\|negende\|tiende'
      \ .. '\|vorige\|vorig\|voorgaande\|volgende\|dit\|deze\|this\|first\|second\|third\|preceding'
      \ .. '\|previous\|following\)'
let s:unit = '\%([Aa]rtikel\%(en\)\?\|[Aa]rtt\?\.\|[Aa]rticles\?\|[Ss]ections\?\|[Cc]lauses\?'
      \ .. '\|[Hh]oofdstuk\%(ken\)\?'
      \ .. '\|[Cc]hapters\?\|[Mm]odules\?\|[Bb]ijlagen\?\|[Aa]nnex\%(es\)\?\|[Ss]chedules\?'
      \ .. '\|[Ee]xhibits\?\|[Aa]ppendix'
      \ .. '\|[Pp]aragraaf\|[Pp]aragraphs\?\|[Ll]id\|[Ll]eden\|[Pp]unt\|[Oo]nderdeel\)'
let s:below = '\%(,\?\s\+lid\s\+\d\+\|,\?\s\+' .. s:ordinal .. '\s\+lid'
      \ .. '\|,\?\s\+\%(aanhef en \)\?\%(onder\|onderdeel\|sub\)'
      \ .. '\s\+\%(\l\|\d\{1,2}\)\>\%([)°]\|\)\|\s\?(\%(\l\{1,5}\|\d\{1,2}\))\)'
let s:join = '\%(\s*,\s*\|\s\+\%(en\|of\|and\|or\|to\|tot en met\|t/m\|tot\|jo\.\?\)\s\+\|\s*[-–]\s*\)'
let s:unitless = '\%(\s\+\%(dag\|dagen\|week\|weken\|maand\|maanden\|jaar\|uur\|euro\|stuks\|days\?\|weeks\?'
      \ .. '\|months\?\|years\?\|%\)\)\@!'
let s:list = s:cited .. s:below .. '*\%(' .. s:join .. s:cited .. s:unitless .. s:below .. '*\)*'

execute 'syntax match termsReference "\<' .. s:unit .. '\s\+' .. s:list .. '" contains=@NoSpell'
execute 'syntax match termsReference "§§\?\s*' .. s:list .. '" contains=@NoSpell'
execute 'syntax match termsReference "\<' .. s:ordinal .. '\s\+\%(lid\|leden\|artikel\|hoofdstuk\|module'
      \ .. '\|volzin\|article\|section\|clause\|paragraph\|chapter\)\>"'

" Law: what carries a colon number or the name of a law is no provision of this document -----------
let s:short = '\%(BW\|B\.W\.\|AVG\|GDPR\|UAVG\|Awb\|Wbp\|Rv\|Sr\|Sv\|Fw\|Aw\|Tw\|Wft\|Wwft\|WvSr\|WER'
      \ .. '\|BVIE\|DSA\|DPA\)\>'
let s:named = '\%(Burgerlijk Wetboek\|\%(Wet\|Wetboek\|Besluit\|Regeling\|Verordening\|Richtlijn'
      \ .. '\|Verdrag\)\s\+\%(\%(op\|tot\|ter\|van\|voor\|inzake\|de\|het\)\s\+\)*\k\+'
      \ .. '\|\u\l\+wet\%(\s\d\{4}\)\?\>\|\%(\u\a\+\s\+\)\{1,6}\%(Act\|Code\|Regulation\)\%(\s\d\{4}\)\?\>\)'
let s:of = '\%(,\?\s\+\%(van \%(de\|het\)\s\+\|of the\s\+\)\?\)'
execute 'syntax match termsLaw "\<' .. s:unit .. '\s\+' .. s:list .. s:of .. '\%(' .. s:short .. '\|' .. s:named
      \ .. '\)" contains=@NoSpell'
execute 'syntax match termsLaw "\<' .. s:unit .. '\s\+\d\{1,2}:\d\{1,4}\l\?' .. s:below .. '*\%('
      \ .. s:of .. s:short .. '\)\?" contains=@NoSpell'

" Defined terms, where they are defined ------------------------------------------------------------
let s:quoted = '\%([“„][^“”„]\{1,60}[”“]\|‘[^‘’]\{1,60}’\|"[^"]\{1,60}"\)'
syntax match termsQuote "[“„][^“”„]\{1,60}[”“]"
execute "syntax match termsDefinition '(\\%(\\%([Hh]ierna\\|verder\\|te noemen\\|genoemd\\|de\\|het\\|een\\|the"
      \ .. "\\|each an\\?\\|hereinafter\\|referred to as\\)[ :,]\\+\\)*\\zs" .. s:quoted .. "'"
execute "syntax match termsDefinition '\\<\\%([Oo]nder\\|[Mm]et\\)\\s\\+\\zs" .. s:quoted
      \ .. "\\ze\\s\\+wordt\\>'"
execute "syntax match termsDefinition '" .. s:quoted
      \ .. "\\ze\\%(\\s*:\\|\\s\\+\\%(means\\|shall mean\\|has the meaning\\|refers to\\|betekent\\)\\>\\)'"

" Headings, last, so that their number is no reference ---------------------------------------------
let s:label = '\%(Artikel\|ARTIKEL\|Art\.\|Art\|Article\|ARTICLE\|Hoofdstuk\|HOOFDSTUK\|Chapter\|CHAPTER'
      \ .. '\|Module\|MODULE\|Afdeling\|Titel\|Title\|Deel\|Part\|PART\|Section\|SECTION\|Clause\|Paragraaf'
      \ .. '\|Paragraph\|Bijlage\|BIJLAGE\|Annex\|ANNEX\|Appendix\|Schedule\|SCHEDULE\|Exhibit\|§\)'
" A title is short and ends like no sentence; with another end the line is a provision's text.
let s:title = '\u.\{,80}[^.,;:]\s*$'
let s:before = '^\%(#\{1,6}\s\+\|\*\*\|\s\{1,3}\)\?'

" A provision's own number, before its text.
execute 'syntax match termsNumber "' .. s:before .. s:label .. '\s\+' .. s:number
      \ .. '[.:]\?\ze\%(\s*[-–—]\)\?\s\+\%(\u\|[“„\"''‘(]\)"'
syntax match termsNumber "^\s*\u\?\.\?\d\{1,3}\l\?\%(\.\d\{1,3}\)*[.)]\?\ze\%(\s\|$\)"
syntax match termsNumber "^\s*\u\%(\.\d\{1,3}\)\+\.\?\ze\%(\s\|$\)"

" 1. Title   1 Title   A.1. Title
execute 'syntax match termsHeading "' .. s:before .. '\%(\u\.\)\?\d\{1,3}\l\?\.\?\s\+' .. s:title .. '"'
" Artikel 1. Title   Art. 1 Title   Article IV - Title   Artikel 1
execute 'syntax match termsHeading "' .. s:before .. s:label .. '\s\+' .. s:number
      \ .. '[.:]\?\%(\s*[-–—]\)\?\%(\s\+' .. s:title .. '\|\*\*\s*$\|\s*$\)"'
syntax match termsHeading "^#\{1,6}\s.*$"

" Comments, and the remarks to the checker in them -------------------------------------------------
syntax match termsDirective contained contains=@NoSpell
      \ "\<terms:\s*\%(disable\%(-line\|-next-line\|-file\)\?\|enable\)\>\%([ \t,]\+[a-z]\+\%(-[a-z]\+\)*\)*"
syntax region termsComment start="<!--" end="-->" contains=termsDirective,@Spell
syntax sync minlines=50 maxlines=200

highlight default link termsHeading Title
highlight default link termsNumber Number
highlight default link termsListMarker Delimiter
highlight default link termsReference Underlined
highlight default link termsLaw Constant
highlight default link termsDefinition Identifier
highlight default link termsQuote String
highlight default link termsComment Comment
highlight default link termsDirective PreProc
highlight default link termsTerm Identifier
highlight default link termsUnresolved DiagnosticError

" What the server says about the same texts, and about terms wherever they are used ----------------
if has('nvim-0.9')
  highlight default link @lsp.type.type.terms termsTerm
  highlight default link @lsp.type.function.terms termsReference
  highlight default link @lsp.type.namespace.terms termsLaw
  highlight default link @lsp.type.number.terms termsNumber
  highlight default link @lsp.typemod.type.definition.terms termsDefinition
  highlight default link @lsp.mod.unresolved.terms termsUnresolved
endif

unlet s:dotted s:number s:label s:title s:before s:cited s:ordinal s:unit s:below s:join s:unitless s:list
unlet s:short s:named s:of s:quoted
let b:current_syntax = 'terms'
let &cpo = s:cpo
unlet s:cpo
