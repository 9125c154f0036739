package main

const addrUsage = `address { add | change | replace } IFADDR dev NAME [ LIFETIME ] [ CONFFLAG ]...
address delete IFADDR dev NAME
address [ show ] [ LINKS ] [ ADDRESSES ]
address flush [ LINKS ] [ ADDRESSES ]
IFADDR    := { ADDR/LENGTH | ADDR peer ADDR/LENGTH }
             [ broadcast { ADDR | + | - } ] [ anycast ADDR ]
             [ label TEXT ] [ scope SCOPE ] [ metric N ]
LIFETIME  := [ valid_lft TIME ] [ preferred_lft TIME ], TIME is forever or seconds
CONFFLAG  := { noprefixroute | autojoin | home | nodad | optimistic | mngtmpaddr }
LINKS     := [ dev NAME ] [ up ] [ type KIND ] [ group GROUP ]
             [ master NAME ] [ vrf NAME ] [ nomaster ]
ADDRESSES := [ to PREFIX ] [ scope SCOPE ] [ label PATTERN ] [ [-]FLAG ]...
SCOPE     := { global | site | link | host | NUMBER }
FLAG      := { permanent | dynamic | primary | secondary | temporary | deprecated |
             tentative | dadfailed | stable-privacy | CONFFLAG }
`
