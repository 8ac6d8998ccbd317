process.stdout.write('Usage: canonry <command> [options]\n');
