namespace ProposalDesk.Core.Accounts;

/// <summary>What every account must keep to.</summary>
internal static class UserRules
{
    public static void DemandSectionFor(IReadOnlyList<DeskRole> roles, long? sectionId)
    {
        if (roles.Count == 0)
        {
            throw new RuleViolationException("roles-missing", "请至少选择一个岗位。", "Roles");
        }

        if (sectionId is null && roles.Any(r => r is DeskRole.Handler or DeskRole.SectionHead))
        {
            throw new RuleViolationException("section-missing", "承办人和科室负责人必须属于一个科室，请选择科室。", "SectionId");
        }

        if (roles.Contains(DeskRole.Observer) && roles.Count > 1)
        {
            throw new RuleViolationException("observer-alone", "督查观察员是局外人员，不能同时担任其他岗位。", "Roles");
        }
    }

    public static string Words(this IEnumerable<DeskRole> roles) => string.Join("、", roles.Order().Select(r => r.Label()));
}
