-- Which version has the server, as a number such as 150004?
select current_setting('server_version_num')::integer as version;
