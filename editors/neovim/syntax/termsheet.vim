" Written by scripts/highlighting from the tokens of packages/dsl; `pnpm run highlighting` writes it anew.
if exists('b:current_syntax')
  finish
endif
syntax case match

syntax match termsheetOperator /\v[+\-*\/]/
syntax match termsheetPunctuation /\v[,:|]/
syntax match termsheetBracket /\v[()]/
syntax match termsheetSectionReference /\v§[ \t]?%("%([^"\n\r]*)"|%([[:upper:][:lower:]0-9]+%([.-][[:upper:][:lower:]0-9]+|\([[:upper:][:lower:]0-9]+\))*))/
syntax match termsheetText /\v[“”][^“”"]*%([“”"]|$)/
syntax match termsheetText /\v"[^"]*%("|$)/
syntax match termsheetWord /\v[[:upper:][:lower:]\u0300-\u036f]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*/
syntax match termsheetKeyword /\v%(a%(bove|ccrual|djustment|fter|ll%(ocate)?|m%(biguous|o%(ng|unt))|n%(d|nu%(ally|m)|y)?|pplies|s|t|v%(ailable|erage))?|b%(ased|e%(ars|fore|ginning|low|tween)|lank|reach|ut|y)|c%(alendar|ent|heck|la%(ss|use)|o%(mp%(ounded|utable)|n%(secutive|tract|vert)|unt%(ed)?|venant)|ur%(ed|rency))|d%(a%(ily|te|y%(s)?)|e%(adlines|cimals|liver%(ed|s)|mand)|o%(wn)?|u%(e|ration))|e%(a%(ch|rlier)|ffect%(ive)?|ither|lect|nd%(ing|s)|ve%(n%(t)?|ry)|x%(ercise|pect|ten%(d|t)))|f%(act|irst|o%(llow%(ed|ing|s)|r)|r%(actions|om))|g%(iven|overned|r%(ace|eate%(r|st)))|h%(alf|ighest)|i%(f|m%(mediately|possible)|n%(crease%(s)?|ter%(est|polated))?|s|t%(ems|s)?)|kept|l%(a%(rgest|st|te%(ness|r|st)?)|e%(ast|ss%(er)?)|o%(ng|west))|m%(a%(turing|y)|eans|o%(dified|n%(ey|th%(ly|s)?)|re|st)|ultiples)|n%(ext|o%(ne|t%(ifies)?)?|umber)|o%(bligation|ccurs|f|n%(e|ly)?|pening|r|therwise|ver)|p%(a%(id|rty|ys)|er%(form%(ance|s)?|iod)?|r%(e%(ceding|pay|vails)|ice|o%(duct|mptly|se)?))|qu%(arterly|estion)|r%(at%(a|e)|e%(ading|cei%(pt|ved)|d%(e%(em|mption)|uce)|mainder|quire|voke)|ight|o%(ll%(ed)?|unded))|s%(atisfied|c%(enario|hedule)|e%(mi-annually|t|veral)|h%(are%(s)?|ort)|olved|t%(a%(rts|ted)|eps)|u%(ch|m))|t%(able|e%(rminate|xt)|h%(a%(n|t)|e%(n|re|se)?|is|rough)|ime|o%(gether)?)|u%(n%(de%(r|termined)|less|paid|r%(esolved|olled)|til)|p%(on)?|se)|v%(alid|oid)|w%(e%(ek%(s)?|ighted)|h%(e%(n|re)|i%(ch%(ever)?|le)|ole)|ith%(in)?)|ye%(ar%(s)?|s|t))%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetKeyword /\vyes\/no%([[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetName /\v%(%(%(A%(ED|RS|UD)|B%(GN|HD|RL)|C%(AD|HF|LP|NY|OP|ZK)|DKK|E%(GP|UR)|GBP|H%(KD|UF)|I%(DR|LS|NR|SK)|JPY|K%(ES|RW|WD|ZT)|L%(BP|KR)|M%(AD|XN|YR)|N%(GN|OK|ZD)|OMR|P%(EN|HP|KR|LN)|QAR|R%(ON|SD|UB)|S%(AR|EK|GD)|T%(HB|RY|WD)|U%(AH|SD|YU)|VND|ZAR)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+of%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]|$))@=|[[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+%(%(of[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)?%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?)@![[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*|[0-9]{1,2}%([[:upper:][:lower:]\u0300-\u036f0-9%]|[.,\-\/][0-9])@!))*)|`[ \t\ufeff]*[^\x60 \t\ufeff][^\x60]*%(`|$))/
syntax match termsheetFigure /\v%([$€£¥][ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]*|%(A%(ED|RS|UD)|B%(GN|HD|RL)|C%(AD|HF|LP|NY|OP|ZK)|DKK|E%(GP|UR)|GBP|H%(KD|UF)|I%(DR|LS|NR|SK)|JPY|K%(ES|RW|WD|ZT)|L%(BP|KR)|M%(AD|XN|YR)|N%(GN|OK|ZD)|OMR|P%(EN|HP|KR|LN)|QAR|R%(ON|SD|UB)|S%(AR|EK|GD)|T%(HB|RY|WD)|U%(AH|SD|YU)|VND|ZAR)[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)[0-9]+%(,[0-9]{3}%([0-9])@!)*%(\.[0-9]+)?%(%([[:upper:][:lower:]]|[,.][0-9])@=%([,.]?[[:upper:][:lower:]0-9])+)?/
syntax match termsheetDate /\v%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?/
syntax match termsheetFigure /\v[0-9]+%(,[0-9]{3}%([0-9])@!)*%(\.[0-9]+)?%(%([[:upper:][:lower:]]|[,.][0-9])@=%([,.]?[[:upper:][:lower:]0-9])+)?\%?/
syntax match termsheetFigure /\v%([0-9]{1,6})%(st|nd|rd|th)%([[:upper:][:lower:]0-9])@!/
syntax match termsheetTime /\v%([0-9]{1,2}):%([0-9]{2})%([0-9:])@!%([ \t\u00a0]+%(am|pm|a\.m\.|p\.m\.)%([[:upper:][:lower:]0-9])@!%([ \t\u00a0]+%(%([A-Z][A-Za-z]*[ \t\u00a0]+){-1,})[Tt]ime%([[:upper:][:lower:]0-9])@!)?)?/
syntax match termsheetDate /\v%([0-9]{4})-%([0-9]{1,2})-%([0-9]{1,2})%([0-9])@!/
syntax match termsheetDayCount /\v%(day[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+count[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)@<=[[:upper:][:lower:]0-9][[:upper:][:lower:]0-9+.]*\/[[:upper:][:lower:]0-9+.]*[[:upper:][:lower:]0-9]%([ \t\u00a0]+%([A-Z]{2,}|Fixed|Actual|No Leap|Year|Strata)%([[:upper:][:lower:]0-9-])@!)*/
syntax match termsheetDayCount /\v%(counted[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)@<=[[:upper:][:lower:]0-9][[:upper:][:lower:]0-9+.]*\/[[:upper:][:lower:]0-9+.]*[[:upper:][:lower:]0-9]%([ \t\u00a0]+%([A-Z]{2,}|Fixed|Actual|No Leap|Year|Strata)%([[:upper:][:lower:]0-9-])@!)*/
syntax match termsheetLabel /\v%(items[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)@<=\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/
syntax match termsheetLabel /\v%(items[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)@<=\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/
syntax match termsheetLabel /\v%(items[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+to[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)@<=\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/
syntax match termsheetComment /\v\/\/.*$/
syntax match termsheetDefinedName /\v^\s*\zs%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?|%([$€£¥][ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]*|%(A%(ED|RS|UD)|B%(GN|HD|RL)|C%(AD|HF|LP|NY|OP|ZK)|DKK|E%(GP|UR)|GBP|H%(KD|UF)|I%(DR|LS|NR|SK)|JPY|K%(ES|RW|WD|ZT)|L%(BP|KR)|M%(AD|XN|YR)|N%(GN|OK|ZD)|OMR|P%(EN|HP|KR|LN)|QAR|R%(ON|SD|UB)|S%(AR|EK|GD)|T%(HB|RY|WD)|U%(AH|SD|YU)|VND|ZAR)[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)[0-9]+%(,[0-9]{3}%([0-9])@!)*%(\.[0-9]+)?%(%([[:upper:][:lower:]]|[,.][0-9])@=%([,.]?[[:upper:][:lower:]0-9])+)?)@!%(%(%(A%(ED|RS|UD)|B%(GN|HD|RL)|C%(AD|HF|LP|NY|OP|ZK)|DKK|E%(GP|UR)|GBP|H%(KD|UF)|I%(DR|LS|NR|SK)|JPY|K%(ES|RW|WD|ZT)|L%(BP|KR)|M%(AD|XN|YR)|N%(GN|OK|ZD)|OMR|P%(EN|HP|KR|LN)|QAR|R%(ON|SD|UB)|S%(AR|EK|GD)|T%(HB|RY|WD)|U%(AH|SD|YU)|VND|ZAR)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+of%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]|$))@=|[[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+%(%(of[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)?%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?)@![[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*|[0-9]{1,2}%([[:upper:][:lower:]\u0300-\u036f0-9%]|[.,\-\/][0-9])@!))*)|`[ \t\ufeff]*[^\x60 \t\ufeff][^\x60]*%(`|$))%(%("[^"]*"|`[^\x60]*`|%(\/\/)@![^"\x60]){-}%([[:upper:][:lower:]\u0300-\u036f0-9])@<!%(means|starts)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!)@=/
syntax match termsheetHeading /\v^\s*\zs%(a%(ccrual|mbiguous)|blank|c%(alendar|heck|lause|o%(ntract|venant)|ur%(ed|rency))|d%(eadlines|ue)|e%(ffective|vent|xpect)|fact|g%(iven|overned)|in%(crease|[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+effect)|late|obligation|p%(arty|rose)|r%(e%(ading|ceived|duce)|ight)|s%(atisfied|c%(enario|hedule)|et|olved|hare[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+class)|table|u%(nresolved|pon|se)|valid|w%(h%(en|ile)|ith)|no%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+%(adjustment|time)|t[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+computable))%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetLabel /\v^\s*\zs\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/
syntax match termsheetQuote /\v^\s*\zs\>.*$/

highlight default link termsheetComment Comment
highlight default link termsheetQuote SpecialComment
highlight default link termsheetLabel Label
highlight default link termsheetText String
highlight default link termsheetSectionReference Tag
highlight default link termsheetFigure Number
highlight default link termsheetDate Number
highlight default link termsheetTime Number
highlight default link termsheetDayCount Constant
highlight default link termsheetDefinedName Function
highlight default link termsheetName Identifier
highlight default link termsheetHeading Statement
highlight default link termsheetKeyword Keyword
highlight default link termsheetBracket Delimiter
highlight default link termsheetPunctuation Delimiter
highlight default link termsheetOperator Operator

let b:current_syntax = 'termsheet'
