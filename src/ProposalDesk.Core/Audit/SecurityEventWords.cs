namespace ProposalDesk.Core.Audit;

public static class SecurityEventWords
{
    public static string Label(this SecurityEventKind kind) => kind switch
    {
        SecurityEventKind.SignIn => "登录",
        SecurityEventKind.SignInFailed => "登录失败",
        SecurityEventKind.SignOut => "退出",
        SecurityEventKind.Proof => "再次验证",
        SecurityEventKind.Account => "本人账号",
        SecurityEventKind.Administration => "管理",
        SecurityEventKind.Export => "导出",
        SecurityEventKind.Upload => "上传",
        SecurityEventKind.PersonalData => "查看个人信息",
        SecurityEventKind.Erasure => "删除个人信息",
        SecurityEventKind.Check => "记录核对",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
