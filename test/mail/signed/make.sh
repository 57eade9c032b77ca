#!/bin/sh
# Makes the authority and the signed mails of this folder with OpenSSL 3: `sh test/mail/signed/make.sh`. The keys are thrown away but for one, with which
# tests sign what they have made up.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > ca.cnf <<'END'
[ca]
default_ca = any
[any]
new_certs_dir = .
database = index.txt
serial = serial
default_md = sha256
policy = policy
unique_subject = no
copy_extensions = none
[policy]
commonName = supplied
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[issuing]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ilo]
keyUsage = critical, digitalSignature
extendedKeyUsage = emailProtection
subjectAltName = email:ilo@example.org
authorityKeyIdentifier = keyid
[who]
keyUsage = critical, digitalSignature
extendedKeyUsage = emailProtection
subjectAltName = email:who@example.org
[no-use]
subjectAltName = email:ilo@example.org
[server]
extendedKeyUsage = serverAuth
subjectAltName = email:ilo@example.org
END
: > index.txt
echo 1000 > serial

# key <name>: RSA of 2,048 bits, but for those called ec-…
key() {
  case $1 in
    ec-*) openssl ecparam -name prime256v1 -genkey -noout -out "$1.key" ;;
    *) openssl genrsa -out "$1.key" 2048 ;;
  esac
}
# certify <name> <extensions> <issuer>: for a hundred years, so that the mails stay what they are
certify() {
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
  issuer="-cert $3.pem -keyfile $3.key"
  [ "$1" = "$3" ] && issuer="-selfsign -keyfile $1.key"
  openssl ca -batch -config ca.cnf -extensions "$2" -notext $issuer \
    -startdate 20200101000000Z -enddate 21200101000000Z -in "$1.csr" -out "$1.pem"
}
certify authority authority authority
certify stranger authority stranger
certify issuing issuing authority
certify ilo ilo issuing
certify ec-ilo ilo issuing
certify who who issuing
certify no-use no-use issuing
certify server server issuing
certify of-stranger ilo stranger
# An authority that the one above it, with a path length of 0, may not make.
certify below issuing issuing
certify of-below ilo below
# Two that vouch for one another, and for nobody else.
certify loop-a issuing loop-a
certify loop-b issuing loop-a
openssl ca -batch -config ca.cnf -extensions issuing -notext -cert loop-b.pem -keyfile loop-b.key \
  -startdate 20200101000000Z -enddate 21200101000000Z -in loop-a.csr -out loop-a.pem
certify of-loop ilo loop-a

printf 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nWe agree – الموافقة.\r\n' > entity
# mail <name> <signer> <openssl options>
mail() {
  name=$1 signer=$2
  shift 2
  openssl cms -sign -binary -crlfeol -in entity -signer "$signer.pem" -inkey "$signer.key" -certfile chain.pem "$@" -out "$name.cms"
  { printf 'From: ILO <ilo@example.org>\r\nTo: tawafuq@example.org\r\nSubject: %s\r\nMessage-ID: <%s@mail.example>\r\n' "$name" "$name"
    sed 's/\r$//; s/$/\r/' "$name.cms"; } > "$here/$name.eml"
}
cat issuing.pem below.pem > chain.pem
mail signed ilo -md sha256
mail signed-with-a-curve ec-ilo -md sha384
mail signed-by-key-id ilo -md sha512 -keyid
mail signed-in-one-piece ilo -md sha256 -nodetach
mail of-a-strangers-authority of-stranger -md sha256
mail of-another-address who -md sha256
mail without-a-use no-use -md sha256
mail of-a-server server -md sha256
mail with-sha-1 ilo -md sha1
mail below-where-it-may of-below -md sha256
cat loop-a.pem loop-b.pem > chain.pem
mail in-a-circle of-loop -md sha256

sed 's/We agree/We object/' "$here/signed.eml" > "$here/changed.eml"
# As a list does that adds its footer.
{ printf 'From: ILO <ilo@example.org>\r\nSubject: wrapped\r\nList-Id: <list.example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=list\r\n\r\n--list\r\n'
  sed -n '/^MIME-Version/,$p' "$here/signed.eml" | sed '1d'
  printf '\r\n--list\r\nContent-Type: text/plain\r\n\r\nSent to the list.\r\n--list--\r\n'; } > "$here/wrapped-by-a-list.eml"
# As somebody does who forwards it, signed by another.
{ printf 'Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n'
  cat "$here/signed.eml"
  printf '\r\n--outer--\r\n'; } > entity
mail forwarded-and-signed-by-another who -md sha256
cp authority.pem "$here/authority.pem"
cat ec-ilo.pem issuing.pem > "$here/ilo.pem"
openssl pkcs8 -topk8 -nocrypt -in ec-ilo.key -out "$here/ilo.key"
