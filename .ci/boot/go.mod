module vethkit/boot

go 1.26.0
