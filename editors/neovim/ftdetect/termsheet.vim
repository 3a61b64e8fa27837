autocmd BufRead,BufNewFile *.terms setfiletype termsheet
