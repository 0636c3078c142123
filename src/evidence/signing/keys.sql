-- Which keys has the signer had?
SELECT generation, verifier FROM signing_key ORDER BY generation;
