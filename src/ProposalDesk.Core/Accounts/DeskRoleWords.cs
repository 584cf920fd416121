namespace ProposalDesk.Core.Accounts;

public static class DeskRoleWords
{
    public static string Label(this DeskRole role) => role switch
    {
        DeskRole.Clerk => "收文办理员",
        DeskRole.Handler => "承办人",
        DeskRole.SectionHead => "科室负责人",
        DeskRole.DeputyDirector => "分管领导",
        DeskRole.Director => "主要领导",
        DeskRole.Administrator => "系统管理员",
        DeskRole.Observer => "督查观察员",
        DeskRole.Auditor => "安全审计员",
    };
}
