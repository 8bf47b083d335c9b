process.stderr.write("kenzan: 準備中です。\n");
process.exitCode = 2;
