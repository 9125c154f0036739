package main

const podUsage = `pod add NAME [ count N ] [ bridge BR ] [ subnet PREFIX ] ... [ masquerade ] [ mtu MTU ] [ threads N ] [ -f FILE ] [ -q ]
pod show [ NAME ] ... [ -j ]
pod del NAME ...
FILE's lines := { [ pod ] NAME [ POD-OPTION ] ... | pair A B [ PAIR-OPTION ] ... }, # begins a comment
`

const gcUsage = `gc [ --dry-run ]
     delete what runs of pair and pod have left that were killed, and nothing else
`
