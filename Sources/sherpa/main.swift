import SherpaCommands

Program.main()
