-- Notes who publishes from now on; whoever did before finds another epoch, and writes no more.
update publishing.checkpoint
set epoch = epoch + 1, holder = $1
returning epoch;
