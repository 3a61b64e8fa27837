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
syntax match termsheetKeyword /\v%(a|above|accrual|adjustment|after|all|allocate|ambiguous|among|amount|an|and|annually|annum|any|applies|as|at|available|average|based|bears|before|beginning|below|between|blank|breach|but|by|calendar|cent|check|class|clause|compounded|computable|consecutive|contract|convert|count|counted|covenant|cured|currency|daily|date|day|days|deadlines|decimals|delivered|delivers|demand|do|down|due|duration|each|earlier|effect|effective|either|elect|ending|ends|even|event|every|exercise|expect|extend|extent|fact|first|followed|following|follows|for|fractions|from|given|governed|grace|greater|greatest|half|highest|if|immediately|impossible|in|increase|increases|interest|interpolated|is|it|items|its|kept|largest|last|late|lateness|later|latest|least|less|lesser|long|lowest|maturing|may|means|modified|money|month|monthly|months|more|most|multiples|next|no|none|not|notifies|number|obligation|occurs|of|on|one|only|opening|or|otherwise|over|paid|party|pays|per|perform|performance|performs|period|preceding|prepay|prevails|price|pro|product|promptly|prose|quarterly|question|rata|rate|reading|receipt|received|redeem|redemption|reduce|remainder|require|revoke|right|roll|rolled|rounded|satisfied|scenario|schedule|semi-annually|set|several|share|shares|short|solved|starts|stated|steps|such|sum|table|terminate|text|than|that|the|then|there|these|this|through|time|to|together|under|undetermined|unless|unpaid|unresolved|unrolled|until|up|upon|use|valid|void|week|weeks|weighted|when|where|which|whichever|while|whole|with|within|year|years|yes|yet)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetKeyword /\vyes\/no%([[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetName /\v%(%(%(AED|ARS|AUD|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KWD|KZT|LBP|LKR|MAD|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|UYU|VND|ZAR)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+of%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]|$))@=|[[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+%(%(of[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)?%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?)@![[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*|[0-9]{1,2}%([[:upper:][:lower:]\u0300-\u036f0-9%]|[.,\-\/][0-9])@!))*)|`[ \t\ufeff]*[^\x60 \t\ufeff][^\x60]*%(`|$))/
syntax match termsheetFigure /\v%([$€£¥][ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]*|%(AED|ARS|AUD|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KWD|KZT|LBP|LKR|MAD|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|UYU|VND|ZAR)[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)[0-9]+%(,[0-9]{3}%([0-9])@!)*%(\.[0-9]+)?%(%([[:upper:][:lower:]]|[,.][0-9])@=%([,.]?[[:upper:][:lower:]0-9])+)?/
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
syntax match termsheetDefinedName /\v%(^\s*)@<=%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?|%([$€£¥][ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]*|%(AED|ARS|AUD|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KWD|KZT|LBP|LKR|MAD|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|UYU|VND|ZAR)[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)[0-9]+%(,[0-9]{3}%([0-9])@!)*%(\.[0-9]+)?%(%([[:upper:][:lower:]]|[,.][0-9])@=%([,.]?[[:upper:][:lower:]0-9])+)?)@!%(%(%(AED|ARS|AUD|BGN|BHD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KWD|KZT|LBP|LKR|MAD|MXN|MYR|NGN|NOK|NZD|OMR|PEN|PHP|PKR|PLN|QAR|RON|RSD|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|UYU|VND|ZAR)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+of%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]|$))@=|[[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*%([ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+%(%(of[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+)?%(%(January|February|March|April|May|June|July|August|September|October|November|December)[ \t\u00a0]+%([0-9]{1,2})%([0-9%]|[.,][0-9])@!%(,[ \t\u00a0]+%([0-9]{4})%([0-9%]|[.,][0-9])@!)?)@![[:upper:]]%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])*|[0-9]{1,2}%([[:upper:][:lower:]\u0300-\u036f0-9%]|[.,\-\/][0-9])@!))*)|`[ \t\ufeff]*[^\x60 \t\ufeff][^\x60]*%(`|$))%(%("[^"]*"|`[^\x60]*`|%(\/\/)@![^"\x60]){-}%([[:upper:][:lower:]\u0300-\u036f0-9])@<!%(means|starts)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!)@=/
syntax match termsheetHeading /\v%(^\s*)@<=%(accrual|ambiguous|blank|calendar|check|clause|contract|covenant|cured|currency|deadlines|due|effective|event|expect|fact|given|governed|increase|late|obligation|party|prose|reading|received|reduce|right|satisfied|scenario|schedule|set|solved|table|unresolved|upon|use|valid|when|while|with|in[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+effect|no[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+adjustment|no[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+time|not[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+computable|share[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\ufeff\u0085]+class)%([-&'\u2019]?[[:upper:][:lower:]\u0300-\u036f0-9])@!/
syntax match termsheetLabel /\v%(^\s*)@<=\(%([0-9]{1,3}|([a-z])\1{0,2}|[ivxlcdm]{1,8}|([A-Z])\2{0,2}|[IVXLCDM]{1,8})\)/
syntax match termsheetQuote /\v%(^\s*)@<=\>.*$/

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
