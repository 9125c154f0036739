package main

const podUsage = `pod add NAME [ count N ] [ bridge BR ] [ subnet PREFIX ] ... [ masquerade ] [ mtu MTU ] [ threads N ] [ -f FILE ] [ -q ]
pod show [ NAME ] ... [ -j ]
pod del NAME ...
FILE's lines := { [ pod ] NAME [ POD-OPTION ] ... | pair A B [ PAIR-OPTION ] ... }, # begins a comment
`

const gcUsage = `gc [ --dry-run ]
     delete what runs of pair and pod have left that were killed, and nothing else
`

const podNotes = `
A pod is a named network namespace with eth0, whose other end is here and has the pod's name. With count NAME is a set: pods NAME0, NAME1, ...
  bridge BR    the pods are its ports. One that is missing is made, with a MAC address that stays, and goes with
               its last pod; one that is there is used as it is. Without, each pod is routed, by a /32 or /128 route.
  subnet P     each pod gets an address of it, never one that another pod has; the first is the gateway's. One for
               IPv4, one for IPv6; without that IPv6 is off in the pods.
  masquerade   what leaves the subnet has this host's address. Forwarding is switched on, and off again with
               the last that needs it. No iptables is used.
  threads N    that make namespaces side by side; one for two processors where not given. On 2 processors
               a second one saves 8 % of the time and takes 30 % more CPU.
  -f FILE      many pods, and pairs between them, a line each in the same words; all or none.
pod del NAME deletes a set, or one pod of it. gc deletes what a run has left that was killed.
`
