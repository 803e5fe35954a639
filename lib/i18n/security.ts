/** Words of the page 安全事件. */
export const securityEventWords: Readonly<Record<string, string>> = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-in-locked': '锁定期内尝试登录',
  'sign-out': '退出登录',
  'reauthentication-failed': '再次认证失败',
  denied: '越权被拒绝',
  export: '导出',
  'sensitive-read': '查看敏感内容',
  'file-refused': '上传文件被拒绝',
}
