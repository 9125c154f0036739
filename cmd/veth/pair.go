package main

const pairUsage = `pair show [ NAME ] [ -j ] [ -s ] [ -br ] [ -d ]
`
