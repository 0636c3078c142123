-- Which tables were laid in order, and at which event?
select name, index from ordered;
