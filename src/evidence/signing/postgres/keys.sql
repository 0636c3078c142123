-- Which keys have the signers had?
SELECT generation, verifier FROM evidence.signing_key ORDER BY generation
