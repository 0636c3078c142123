-- Lets the engine reach its own file and the folder of its copies, and nothing else, for as long as it is open.
set allowed_directories = ['{folder}'];
set enable_external_access = false;
set lock_configuration = true;
