#!/usr/bin/env bash
# Finds where the site will be published, and writes base_url and base_path to $GITHUB_OUTPUT.
#
# It uses the first of these that exists: the caller's input (BASE_URL), the settings of Pages (PAGES_URL), the domain in a
# file CNAME of the repository or of its content folder (CONTENT), GitHub's own address for the repository. On a GitHub
# other than github.com the last one is unknown, so base_url is empty.
set -euo pipefail
cd "$GITHUB_WORKSPACE"

# The same rule as for the option --base-url, but without brackets and line ends, which would break $GITHUB_OUTPUT.
is_web_address() {
    local address='^https?://[^][:space:]/?#"'\''<>]+[^][:space:]?#"'\''<>]*$'
    [[ "$1" =~ $address ]]
}

domain_of() {
    local domain='^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$' line
    line="$(head -n 1 "$1" | tr -d ' \t\r')"
    if [[ "$line" =~ $domain ]]; then
        printf '%s' "$line"
    else
        echo "::warning::the file $1 contains no domain; it was ignored" >&2
    fi
}

from_cname() {
    local file domain
    for file in CNAME "${CONTENT:-content}/CNAME"; do
        if [ -f "$file" ]; then
            domain="$(domain_of "$file")"
            if [ -n "$domain" ]; then
                printf 'https://%s/' "$domain"
                return
            fi
        fi
    done
}

from_repository() {
    if [ "${GITHUB_SERVER_URL:-https://github.com}" != https://github.com ]; then
        return
    fi
    # A host name is lower case; a path keeps its case.
    local host name="${GITHUB_REPOSITORY#*/}"
    host="$(printf '%s' "$GITHUB_REPOSITORY_OWNER" | tr '[:upper:]' '[:lower:]').github.io"
    if [ "$(printf '%s' "$name" | tr '[:upper:]' '[:lower:]')" = "$host" ]; then
        printf 'https://%s/' "$host"
    else
        printf 'https://%s/%s/' "$host" "$name"
    fi
}

url="${BASE_URL:-}"
if [ -n "$url" ] && ! is_web_address "$url"; then
    echo "::error::base-url requires a web address such as https://example.org/futures/" >&2
    exit 1
fi
url="${url:-${PAGES_URL:-}}"
url="${url:-$(from_cname)}"
url="${url:-$(from_repository)}"
if [ -n "$url" ] && ! is_web_address "$url"; then
    echo "::error::'$url' is not a web address; set the right one as base-url" >&2
    exit 1
fi

path=/
if [ -n "$url" ]; then
    url="${url%/}/"
    path="/${url#*://*/}"
fi
{
    echo "base_url=$url"
    echo "base_path=$path"
} >>"$GITHUB_OUTPUT"
echo "The site will be published at ${url:-an unknown address}."
