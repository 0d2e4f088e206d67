// Loaded into the process (--require): its clock goes back by an hour on SIGUSR2.
let back = 0;
const now = Date.now;
Date.now = () => now() - back;
process.on('SIGUSR2', () => {
  back = 3_600_000;
});
